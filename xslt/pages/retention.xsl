<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">How long records are kept</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">How long records are kept</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l">How long records are kept</h1>
    <p class="govuk-body">A job lets go every night of what has run out of its time. Each time it leaves an event, which says what went and why.</p>
    <xsl:apply-templates select="rule"/>
  </xsl:template>

  <xsl:template match="rule">
    <section class="dps-rule-kept" aria-labelledby="{kind}">
      <h2 class="govuk-heading-m" id="{kind}"><xsl:value-of select="label"/></h2>
      <xsl:call-template name="summary-list"><xsl:with-param name="rows">
        <xsl:call-template name="summary">
          <xsl:with-param name="key">Kept</xsl:with-param>
          <xsl:with-param name="value"><xsl:apply-templates select="." mode="years"/></xsl:with-param>
          <xsl:with-param name="href"><xsl:if test="due and fixed = 0">/retention/<xsl:value-of select="id"/></xsl:if></xsl:with-param>
          <xsl:with-param name="what">how long: <xsl:value-of select="label"/></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="summary"><xsl:with-param name="key">From when</xsl:with-param><xsl:with-param name="value" select="string(begins)"/></xsl:call-template>
        <xsl:call-template name="summary"><xsl:with-param name="key">What goes</xsl:with-param><xsl:with-param name="value" select="string(goes)"/></xsl:call-template>
        <xsl:call-template name="summary"><xsl:with-param name="key">Why</xsl:with-param><xsl:with-param name="value" select="string(basis)"/></xsl:call-template>
        <xsl:if test="due and fixed = 0 and kind != 'history'">
          <xsl:call-template name="summary">
            <xsl:with-param name="key">Would go tonight</xsl:with-param>
            <xsl:with-param name="value"><xsl:value-of select="due"/></xsl:with-param>
            <xsl:with-param name="href"><xsl:if test="due > 0">/retention/<xsl:value-of select="id"/>#due</xsl:if></xsl:with-param>
            <xsl:with-param name="act">Show</xsl:with-param>
            <xsl:with-param name="what">what would go: <xsl:value-of select="label"/></xsl:with-param>
          </xsl:call-template>
        </xsl:if>
      </xsl:with-param></xsl:call-template>
    </section>
  </xsl:template>

  <xsl:template match="rule" mode="years">
    <xsl:choose>
      <xsl:when test="years = 0">Not at all beyond that day</xsl:when>
      <xsl:when test="years"><xsl:call-template name="count"><xsl:with-param name="of" select="years"/><xsl:with-param name="one">year</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:otherwise>For good</xsl:otherwise>
    </xsl:choose>
    <xsl:if test="least > 0">, at the least <xsl:call-template name="count"><xsl:with-param name="of" select="least"/><xsl:with-param name="one">year</xsl:with-param></xsl:call-template></xsl:if>
  </xsl:template>

</xsl:stylesheet>
