<?xml version="1.0" encoding="utf-8"?>
<!-- The systems an authority leads, and what must be so before referrals may go out. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Systems</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Systems</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l"><xsl:call-template name="count"><xsl:with-param name="of" select="count(system)"/><xsl:with-param name="one">system</xsl:with-param></xsl:call-template> that you lead</h1>
    <xsl:apply-templates select="system"/>
  </xsl:template>

  <xsl:template match="system">
    <h2 class="govuk-heading-m govuk-!-margin-bottom-1"><a class="govuk-link" href="/systems/{id}"><xsl:value-of select="name"/></a><xsl:text> </xsl:text><xsl:apply-templates select="state" mode="tag"/></h2>
    <p class="govuk-body dps-quiet"><xsl:value-of select="reference"/>, <xsl:value-of select="starts_on/@text"/> to <xsl:value-of select="ends_on/@text"/></p>
    <dl class="govuk-summary-list">
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Publication number of the call</xsl:with-param>
        <xsl:with-param name="value"><xsl:choose><xsl:when test="notice_number"><xsl:value-of select="notice_number"/></xsl:when><xsl:otherwise><strong>Missing: no referral may go out</strong></xsl:otherwise></xsl:choose></xsl:with-param>
        <xsl:with-param name="href"><xsl:if test="/page/frame/who/role/@word = 'procurement'">/systems/<xsl:value-of select="id"/>/call</xsl:if></xsl:with-param>
        <xsl:with-param name="what">the number of <xsl:value-of select="reference"/></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="summary">
        <xsl:with-param name="key">First applications</xsl:with-param>
        <xsl:with-param name="value"><xsl:choose><xsl:when test="first_evaluation = 'done'">Evaluated</xsl:when><xsl:otherwise><strong>Being evaluated: no referral may go out</strong></xsl:otherwise></xsl:choose></xsl:with-param>
        <xsl:with-param name="href"><xsl:if test="first_evaluation != 'done' and /page/frame/who/role/@word = 'procurement'">/systems/<xsl:value-of select="id"/>/evaluation</xsl:if></xsl:with-param>
        <xsl:with-param name="what">the first evaluation of <xsl:value-of select="reference"/></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="summary"><xsl:with-param name="key">Applications without a decision</xsl:with-param><xsl:with-param name="value" select="string(open_applications)"/></xsl:call-template>
    </dl>
  </xsl:template>

</xsl:stylesheet>
