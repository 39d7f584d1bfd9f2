<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title"><xsl:value-of select="machine/name"/></xsl:template>
  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/tokens</xsl:with-param><xsl:with-param name="label">Machines</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label"><xsl:value-of select="machine/name"/></xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="machine/authority"/></span>
    <h1 class="govuk-heading-l"><xsl:value-of select="machine/name"/><xsl:text> </xsl:text><xsl:apply-templates select="machine/state" mode="tag"/></h1>
    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:call-template name="summary">
        <xsl:with-param name="key">May read</xsl:with-param>
        <xsl:with-param name="value"><ul class="govuk-list"><xsl:for-each select="machine/right"><li><xsl:value-of select="."/></li></xsl:for-each></ul></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="summary"><xsl:with-param name="key">Good until</xsl:with-param><xsl:with-param name="value"><xsl:value-of select="machine/ends_on/@text"/></xsl:with-param></xsl:call-template>
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Last used</xsl:with-param>
        <xsl:with-param name="value"><xsl:choose><xsl:when test="machine/used_at"><xsl:value-of select="machine/used_at/@text"/></xsl:when><xsl:otherwise>Never</xsl:otherwise></xsl:choose></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="summary"><xsl:with-param name="key">Made</xsl:with-param><xsl:with-param name="value"><xsl:value-of select="machine/made_at/@text"/> by <xsl:value-of select="machine/made_by"/></xsl:with-param></xsl:call-template>
      <xsl:if test="machine/revoked_at">
        <xsl:call-template name="summary"><xsl:with-param name="key">Revoked</xsl:with-param><xsl:with-param name="value"><xsl:value-of select="machine/revoked_at/@text"/> by <xsl:value-of select="machine/revoked_by"/></xsl:with-param></xsl:call-template>
      </xsl:if>
      <xsl:call-template name="summary"><xsl:with-param name="key">Asks below</xsl:with-param><xsl:with-param name="value"><span class="dps-long"><xsl:value-of select="address"/>/</span></xsl:with-param></xsl:call-template>
    </xsl:with-param></xsl:call-template>
    <xsl:if test="machine/state = 'live'">
      <p class="govuk-body">If the token is lost or no longer needed, revoke it. The program is refused from then on.</p>
      <xsl:call-template name="act">
        <xsl:with-param name="action">/tokens/<xsl:value-of select="machine/id"/>/revoke</xsl:with-param>
        <xsl:with-param name="label">Revoke the token</xsl:with-param>
        <xsl:with-param name="look">warning</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="machine/state" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'live'">Live</xsl:when>
      <xsl:when test=". = 'ended'">Ended</xsl:when>
      <xsl:otherwise>Revoked</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
