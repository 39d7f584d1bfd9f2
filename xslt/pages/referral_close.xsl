<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/referral.xsl"/>

  <xsl:template match="page" mode="title">Close: <xsl:value-of select="referral/reference"/></xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:apply-templates select="referral" mode="crumbs"/></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="referral" mode="caption"/>
    <h1 class="govuk-heading-l">Close without an award?</h1>
    <p class="govuk-body">
      <xsl:choose>
        <xsl:when test="progress/bids = 0">Nobody bid.</xsl:when>
        <xsl:otherwise>No bid is left that could be awarded to.</xsl:otherwise>
      </xsl:choose>
      <xsl:text> Everyone who was invited is told.</xsl:text>
    </p>
    <xsl:apply-templates select="form"><xsl:with-param name="button">Close referral</xsl:with-param></xsl:apply-templates>
  </xsl:template>

</xsl:stylesheet>
