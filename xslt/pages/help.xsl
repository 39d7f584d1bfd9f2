<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/guides.xsl"/>

  <xsl:template match="page" mode="title">Help</xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="label">Help</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Help</h1>
        <h2 class="govuk-heading-m">What you do here, step by step</h2>
        <xsl:call-template name="guides"/>
        <h2 class="govuk-heading-m">How figures are worked out</h2>
        <p class="govuk-body"><a class="govuk-link" href="/help/rules">Every rule, in plain words, with where it comes from</a>. Beside each figure a link leads to its own rule.</p>
        <h2 class="govuk-heading-m">Whom to ask</h2>
        <xsl:choose>
          <xsl:when test="lead">
            <xsl:call-template name="summary-list"><xsl:with-param name="rows">
              <xsl:for-each select="lead">
                <xsl:call-template name="summary">
                  <xsl:with-param name="key" select="system_name"/>
                  <xsl:with-param name="value"><xsl:value-of select="authority"/><xsl:if test="email"><br/><a class="govuk-link dps-break" href="mailto:{email}"><xsl:value-of select="email"/></a></xsl:if><xsl:if test="phone"><br/><xsl:apply-templates select="phone" mode="telephone"/></xsl:if></xsl:with-param>
                </xsl:call-template>
              </xsl:for-each>
            </xsl:with-param></xsl:call-template>
          </xsl:when>
          <xsl:otherwise><p class="govuk-body">Ask the council that runs the purchasing system.</p></xsl:otherwise>
        </xsl:choose>
        <h2 class="govuk-heading-m">If something goes wrong</h2>
        <p class="govuk-body">A page that tells of a problem shows a request number. Tell the council this number: with it the cause can be found without knowing what you typed.</p>
        <p class="govuk-body">If you are about to miss a deadline, call before it passes. A bid counts if it arrives before the deadline by the service’s own clock.</p>
        <h2 class="govuk-heading-m">Questions we are often asked</h2>
        <xsl:call-template name="details">
          <xsl:with-param name="summary">How do I get an account?</xsl:with-param>
          <xsl:with-param name="body"><p>The first person of a provider registers it, or is invited by the council with a link that works once. That person lets others in. Council staff are invited by an administrator.</p></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="details">
          <xsl:with-param name="summary">What if I am signed out while I type?</xsl:with-param>
          <xsl:with-param name="body"><p>Nothing is lost. Press the button of the page all the same: you are asked to sign in, and then see what you typed again. It is kept for a day in the browser you typed it in, and only you can open it. Files have to be chosen again.</p></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="details">
          <xsl:with-param name="summary">I pressed a button twice. Did it happen twice?</xsl:with-param>
          <xsl:with-param name="body"><p>No. A form sent twice happens once.</p></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="details">
          <xsl:with-param name="summary">Can I change a bid?</xsl:with-param>
          <xsl:with-param name="body"><p>Yes, until the deadline: change it, send it again, or take it back. A draft that was never sent is not a bid.</p></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="details">
          <xsl:with-param name="summary">Who can read my bid?</xsl:with-param>
          <xsl:with-param name="body"><p>Before the deadline, you alone. Afterwards the council that asked opens all bids together, and this is recorded with the time and the person.</p></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="details">
          <xsl:with-param name="summary">Why was I not invited to a referral?</xsl:with-param>
          <xsl:with-param name="body"><p>The council invites everybody who is admitted to the category and, where a distance limit is set, is inside it. Nobody is picked. A suspended establishment, or one whose core cost is above a council’s cap, is not invited.</p></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="details">
          <xsl:with-param name="summary">What if I forget my password?</xsl:with-param>
          <xsl:with-param name="body"><p>The <a class="govuk-link" href="/sign-in">page to sign in</a> says what to do. Your council, or an administrator of your organisation, can help too.</p></xsl:with-param>
        </xsl:call-template>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
