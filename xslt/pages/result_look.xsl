<?xml version="1.0" encoding="utf-8"?>
<!-- A fragile result, looked at a second time: what was looked at, and why it stands. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="result.xsl"/>

  <xsl:template match="page" mode="title">Look again at result <xsl:value-of select="result/run"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:apply-templates select="referral" mode="steps-crumbs"><xsl:with-param name="label">Look again</xsl:with-param></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="referral/reference"/>, <xsl:value-of select="referral/title"/></span>
    <h1 class="govuk-heading-l govuk-!-margin-bottom-4">Look again at result <xsl:value-of select="result/run"/></h1>
    <xsl:apply-templates select="referral" mode="steps"><xsl:with-param name="here">result</xsl:with-param></xsl:apply-templates>
    <xsl:for-each select="result">
      <xsl:choose>
        <xsl:when test="fragile"><ol class="govuk-list govuk-list--number govuk-list--spaced"><xsl:apply-templates select="fragile"/></ol></xsl:when>
        <xsl:otherwise><p class="govuk-body">Nothing small would change this result.</p></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <p class="govuk-body">If a bid does not meet a condition, <a class="govuk-link" href="/referrals/{referral/id}/set-aside">set it aside</a>: a second result is worked out and both are kept. Evaluators who find that a mark is wrong mark again from their marking page; the result is then worked out again, and both are kept.</p>
    <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
      <xsl:apply-templates select="form"><xsl:with-param name="button">The result stands</xsl:with-param></xsl:apply-templates>
    </div></div>
  </xsl:template>

</xsl:stylesheet>
