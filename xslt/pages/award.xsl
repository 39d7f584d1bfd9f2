<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/money.xsl"/>

  <xsl:template match="page" mode="title">Award: <xsl:value-of select="award/reference"/></xsl:template>

  <xsl:template match="page" mode="document">Award, referral <xsl:value-of select="award/reference"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/referrals</xsl:with-param><xsl:with-param name="label">Referrals</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="href">/referrals/<xsl:value-of select="award/referral"/></xsl:with-param><xsl:with-param name="label" select="award/reference"/></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label">Award</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="award/reference"/>, <xsl:value-of select="award/title"/></span>
    <h1 class="govuk-heading-l">
      <xsl:choose>
        <xsl:when test="award/state = 'made'">Awarded to <xsl:value-of select="award/establishment"/></xsl:when>
        <xsl:when test="award/state = 'cancelled'">Award to <xsl:value-of select="award/establishment"/> fell through</xsl:when>
        <xsl:otherwise>Award to <xsl:value-of select="award/establishment"/> waits for a decision</xsl:otherwise>
      </xsl:choose>
    </h1>
    <div class="dps-main-aside">
      <div>
        <xsl:call-template name="summary-list"><xsl:with-param name="rows">
          <xsl:call-template name="summary"><xsl:with-param name="key">Provider</xsl:with-param><xsl:with-param name="value" select="string(award/provider)"/></xsl:call-template>
          <xsl:call-template name="summary"><xsl:with-param name="key">Why this bid</xsl:with-param><xsl:with-param name="value"><xsl:apply-templates select="award/route"/></xsl:with-param></xsl:call-template>
          <xsl:if test="award/points"><xsl:call-template name="summary"><xsl:with-param name="key">Total</xsl:with-param><xsl:with-param name="value"><xsl:value-of select="award/points/@text"/> of 100, rank <xsl:value-of select="award/position"/></xsl:with-param></xsl:call-template></xsl:if>
          <xsl:call-template name="summary"><xsl:with-param name="key">Price over the whole term</xsl:with-param><xsl:with-param name="value" select="string(award/value/@text)"/></xsl:call-template>
          <xsl:call-template name="summary"><xsl:with-param name="key">Term</xsl:with-param><xsl:with-param name="value"><xsl:value-of select="award/starts_on/@text"/> to <xsl:value-of select="award/ends_on/@text"/>, <xsl:value-of select="award/periods"/> paid <xsl:value-of select="award/unit"/>s</xsl:with-param></xsl:call-template>
          <xsl:if test="award/fee > 0"><xsl:call-template name="summary"><xsl:with-param name="key">Transaction fee, paid by the authority</xsl:with-param><xsl:with-param name="value" select="string(award/fee/@text)"/></xsl:call-template></xsl:if>
          <xsl:if test="award/must_reason"><xsl:call-template name="summary"><xsl:with-param name="key">Why, although a must-have is missed</xsl:with-param><xsl:with-param name="value" select="string(award/must_reason)"/></xsl:call-template></xsl:if>
          <xsl:if test="award/taker">
            <xsl:call-template name="summary">
              <xsl:with-param name="key">Decision on paper</xsl:with-param>
              <xsl:with-param name="value"><xsl:value-of select="award/decision_title"/><xsl:if test="award/decision_reference">, <xsl:value-of select="award/decision_reference"/></xsl:if>, <xsl:value-of select="award/decided_on/@text"/><br/><xsl:value-of select="award/decision_reason"/></xsl:with-param>
            </xsl:call-template>
          </xsl:if>
          <xsl:if test="award/made_at"><xsl:call-template name="summary"><xsl:with-param name="key">Made</xsl:with-param><xsl:with-param name="value"><xsl:value-of select="award/made_at/@text"/> by <xsl:value-of select="award/made_by"/></xsl:with-param></xsl:call-template></xsl:if>
        </xsl:with-param></xsl:call-template>
        <xsl:if test="agreement">
          <h2 class="govuk-heading-m">Agreements</h2>
          <ul class="govuk-list">
            <xsl:for-each select="agreement">
              <li><a class="govuk-link" href="/agreements/{id}"><xsl:value-of select="number"/></a><xsl:text> </xsl:text><xsl:apply-templates select="state" mode="tag"/></li>
            </xsl:for-each>
          </ul>
        </xsl:if>
        <xsl:if test="form[@name = 'decision']">
          <h2 class="govuk-heading-m">Record the decision</h2>
          <xsl:apply-templates select="form[@name = 'decision']"><xsl:with-param name="button">Record decision</xsl:with-param></xsl:apply-templates>
        </xsl:if>
        <xsl:if test="form[@name = 'act']">
          <h2 class="govuk-heading-m">Decide</h2>
          <xsl:apply-templates select="form[@name = 'act']"/>
        </xsl:if>
        <xsl:if test="award/state = 'cancelled' and award/referral_state = 'scored'">
          <p class="govuk-body"><a class="govuk-link" href="/referrals/{award/referral}/award">Ask the next in rank</a></p>
        </xsl:if>
      </div>
      <div><xsl:apply-templates select="measures"/></div>
    </div>
  </xsl:template>

  <xsl:template match="route">
    <xsl:choose>
      <xsl:when test=". = 'ranked'">First in rank</xsl:when>
      <xsl:when test=". = 'choice'">The family’s choice among close bids</xsl:when>
      <xsl:when test=". = 'next'">Next in rank, after those before it declined</xsl:when>
      <xsl:when test=". = 'negotiated'">First after negotiation</xsl:when>
      <xsl:otherwise>By a decision on paper</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
