<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/referral.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="invitation/title"/></xsl:template>
  <xsl:template match="page" mode="document">Referral <xsl:value-of select="invitation/reference"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/invitations</xsl:with-param><xsl:with-param name="label">Referrals</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label" select="invitation/reference"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption">Referral <xsl:value-of select="invitation/reference"/>, <xsl:value-of select="invitation/authority_name"/>, <xsl:value-of select="invitation/category_name"/></span>
    <h1 class="govuk-heading-l govuk-!-margin-bottom-4"><xsl:value-of select="invitation/title"/></h1>
    <div class="dps-main-aside">
      <div>
        <xsl:apply-templates select="invitation" mode="over"/>
        <xsl:call-template name="summary-list"><xsl:with-param name="rows">
          <xsl:call-template name="summary">
            <xsl:with-param name="key"><xsl:choose><xsl:when test="closing/left">Bids close</xsl:when><xsl:otherwise>Bids closed</xsl:otherwise></xsl:choose></xsl:with-param>
            <xsl:with-param name="value">
              <strong><xsl:value-of select="closing/at/@text"/></strong>
              <xsl:if test="closing/left"><br/><xsl:call-template name="count"><xsl:with-param name="of" select="closing/left"/><xsl:with-param name="one">working day</xsl:with-param></xsl:call-template> left</xsl:if>
              <xsl:if test="invitation/deadline > 1"><br/>Moved once or more: this is the deadline now</xsl:if>
            </xsl:with-param>
          </xsl:call-template>
          <xsl:if test="held/away and invitation/location != 'none'">
            <xsl:call-template name="summary">
              <xsl:with-param name="key">Your distance</xsl:with-param>
              <xsl:with-param name="value"><xsl:value-of select="invitation/establishment"/> is <strong><xsl:value-of select="held/away"/></strong> from home, in a straight line</xsl:with-param>
            </xsl:call-template>
          </xsl:if>
          <xsl:apply-templates select="invitation" mode="terms"/>
        </xsl:with-param></xsl:call-template>
        <xsl:apply-templates select="." mode="brief"/>
        <xsl:apply-templates select="." mode="marked"/>
      </div>
      <aside class="dps-aside" aria-label="Your bid">
        <section>
          <h2 class="govuk-heading-m">Your bid</h2>
          <xsl:apply-templates select="invitation" mode="bid"/>
        </section>
        <section>
          <h2 class="govuk-heading-s">Not shown</h2>
          <p class="govuk-body dps-small">Name, address and school. You see what you need once an agreement is made.</p>
        </section>
      </aside>
    </div>
  </xsl:template>

  <xsl:template match="invitation" mode="over">
    <xsl:choose>
      <xsl:when test="state = 'withdrawn'"><xsl:call-template name="inset"><xsl:with-param name="text"><strong>Withdrawn <xsl:value-of select="ended_at/@text"/>.</strong><xsl:text> </xsl:text><xsl:value-of select="ended_reason"/></xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test="state = 'unsuccessful'"><xsl:call-template name="inset"><xsl:with-param name="text"><strong>Closed without an award <xsl:value-of select="ended_at/@text"/>.</strong><xsl:text> </xsl:text><xsl:value-of select="ended_reason"/></xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test="admitted != 'admitted'"><xsl:call-template name="inset"><xsl:with-param name="text"><xsl:value-of select="establishment"/> is suspended at the moment. If it still is at the deadline, its bid does not count.</xsl:with-param></xsl:call-template></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- What is held already, and what can be done now. -->
  <xsl:template match="invitation" mode="bid">
    <xsl:variable name="held" select="../held"/>
    <xsl:if test="$held/points">
      <p class="govuk-body dps-small">For <strong><xsl:value-of select="establishment"/></strong>. You already have:</p>
      <xsl:call-template name="table">
        <xsl:with-param name="id">held</xsl:with-param>
        <xsl:with-param name="caption">Points you already have</xsl:with-param>
        <xsl:with-param name="look">hidden</xsl:with-param>
        <xsl:with-param name="head"><tr><th scope="col">Criterion</th><th scope="col" class="dps-number">Points</th></tr></xsl:with-param>
        <xsl:with-param name="body">
          <xsl:for-each select="$held/points">
            <tr><th scope="row"><xsl:apply-templates select="criterion" mode="plain"/></th><td class="dps-number"><xsl:value-of select="held/@text"/> of <xsl:value-of select="most"/></td></tr>
          </xsl:for-each>
        </xsl:with-param>
        <xsl:with-param name="foot">
          <tr class="dps-total"><th scope="row">Together</th><td class="dps-number"><xsl:value-of select="$held/together/@text"/> of <xsl:value-of select="$held/most"/></td></tr>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:call-template name="why"><xsl:with-param name="of">competency distance discount</xsl:with-param><xsl:with-param name="referral" select="referral"/></xsl:call-template>
    <xsl:if test="discount > 0"><p class="govuk-body dps-small">Your discount for <xsl:value-of select="children"/> children, <xsl:value-of select="discount/@text"/> off core, applies.</p></xsl:if>
    <xsl:if test="bid_state = 'submitted'"><p class="govuk-body dps-small">Your bid is in. <a class="govuk-link" href="/bids/{bid}">Receipt</a></p></xsl:if>
    <xsl:if test="bid_state = 'submitted' and state = 'awarded'"><p class="govuk-body dps-small"><a class="govuk-link" href="/bids/{bid}/outcome">Outcome of your bid</a></p></xsl:if>
    <xsl:if test="declined_at">
      <p class="govuk-body dps-small">You said on <xsl:value-of select="declined_at/@text"/> that you will not bid: <xsl:value-of select="declined_reason"/>.</p>
    </xsl:if>
    <xsl:if test="../act = 'bid'">
      <xsl:call-template name="button">
        <xsl:with-param name="href" select="concat('/invitations/', id, '/bid')"/>
        <xsl:with-param name="text">
          <xsl:choose>
            <xsl:when test="bid_state = 'submitted'">Change your bid</xsl:when>
            <xsl:when test="bid_state = 'draft'">Go on with your bid</xsl:when>
            <xsl:otherwise>Start a bid</xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="../act = 'decline'"><p class="govuk-body dps-small"><a class="govuk-link" href="/invitations/{id}/decline">Say you will not bid</a></p></xsl:if>
    <xsl:if test="../act = 'reconsider'">
      <xsl:call-template name="act">
        <xsl:with-param name="action">/invitations/<xsl:value-of select="id"/>/reconsider</xsl:with-param>
        <xsl:with-param name="label">We may bid after all</xsl:with-param>
        <xsl:with-param name="look">secondary</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
