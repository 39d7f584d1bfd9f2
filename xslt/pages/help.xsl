<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Help</xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="label">Help</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Help</h1>
        <p class="govuk-body">Ask the council that runs the purchasing system. Its e-mail address and telephone number are on the system’s page, which you reach from the <a class="govuk-link" href="/">start page</a>.</p>
        <h2 class="govuk-heading-m">If something goes wrong</h2>
        <p class="govuk-body">A page that tells of a problem shows a request number. Tell the council this number: with it the cause can be found without knowing what you typed.</p>
        <p class="govuk-body">If you are about to miss a deadline, call before it passes. A bid counts if it arrives before the deadline by the service’s own clock.</p>
        <h2 class="govuk-heading-m">Questions we are often asked</h2>
        <xsl:call-template name="details">
          <xsl:with-param name="summary">How do I get an account?</xsl:with-param>
          <xsl:with-param name="body"><p>The council invites the first person of a provider by e-mail, with a link that works once. That person can then invite others.</p></xsl:with-param>
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
          <xsl:with-param name="body"><p>Ask the council, or an administrator of your organisation, for a new invitation.</p></xsl:with-param>
        </xsl:call-template>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
