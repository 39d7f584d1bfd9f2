<?xml version="1.0" encoding="utf-8"?>
<!-- What one evaluator declared: a remedy for a conflict, or standing down. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Declaration of <xsl:value-of select="declaration/name"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/referrals</xsl:with-param>
      <xsl:with-param name="label">Referrals</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/referrals/<xsl:value-of select="declaration/referral"/></xsl:with-param>
      <xsl:with-param name="label"><xsl:value-of select="declaration/reference"/></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/referrals/<xsl:value-of select="declaration/referral"/>/marking</xsl:with-param>
      <xsl:with-param name="label">Marking</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb">
      <xsl:with-param name="label"><xsl:value-of select="declaration/name"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="declaration/reference"/>, <xsl:value-of select="declaration/title"/></span>
    <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="title"/></h1>
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <xsl:call-template name="summary-list"><xsl:with-param name="rows">
          <xsl:call-template name="summary">
            <xsl:with-param name="key">Says</xsl:with-param>
            <xsl:with-param name="value">
              <xsl:choose>
                <xsl:when test="declaration/says = 'none'">No conflict of interest</xsl:when>
                <xsl:when test="declaration/says = 'conflict'"><xsl:value-of select="declaration/detail"/></xsl:when>
                <xsl:otherwise>Nothing yet</xsl:otherwise>
              </xsl:choose>
            </xsl:with-param>
          </xsl:call-template>
          <xsl:if test="declaration/declared_at"><xsl:call-template name="summary"><xsl:with-param name="key">When</xsl:with-param><xsl:with-param name="value" select="string(declaration/declared_at/@text)"/></xsl:call-template></xsl:if>
          <xsl:if test="declaration/remedy"><xsl:call-template name="summary"><xsl:with-param name="key">What is done about it</xsl:with-param><xsl:with-param name="value" select="string(declaration/remedy)"/></xsl:call-template></xsl:if>
        </xsl:with-param></xsl:call-template>
        <xsl:choose>
          <xsl:when test="declaration/open">
            <p class="govuk-body">
              <xsl:choose>
                <xsl:when test="declaration/open = 'remedy'">This evaluator marks only if you record what is done so that the conflict does no harm.</xsl:when>
                <xsl:otherwise>An evaluator who cannot mark can be stood down before marking anything. Name somebody else then.</xsl:otherwise>
              </xsl:choose>
            </p>
            <form method="post" action="{form/@action}" novalidate="novalidate">
              <xsl:apply-templates select="form" mode="hidden"/>
              <xsl:apply-templates select="form/field[@name = 'text']"/>
              <div class="govuk-button-group"><xsl:apply-templates select="form/field[@name = 'act']/option[@value = /page/declaration/open]" mode="button"/></div>
            </form>
          </xsl:when>
          <xsl:when test="declaration/says = 'conflict' and not(declaration/remedy)">
            <p class="govuk-body">This evaluator does not mark unless a procurement officer records what is done about the conflict. You can <a class="govuk-link" href="/referrals/{declaration/referral}/marking">name somebody else</a>.</p>
          </xsl:when>
        </xsl:choose>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
