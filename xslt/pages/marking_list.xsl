<?xml version="1.0" encoding="utf-8"?>
<!-- What an evaluator has to mark. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Marking</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="sums/due = 0">Nothing waits for your marks</xsl:when>
      <xsl:when test="sums/due = 1">1 referral waits for your marks</xsl:when>
      <xsl:otherwise><xsl:value-of select="sums/due"/> referrals wait for your marks</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="marked" mode="cell"><xsl:value-of select="."/> of <xsl:value-of select="../bids"/></xsl:template>
  <xsl:template match="stage" mode="colour">
    <xsl:choose>
      <xsl:when test=". = 'declare' or . = 'mark' or . = 'agree'">yellow</xsl:when>
      <xsl:when test=". = 'agreed'">green</xsl:when>
      <xsl:when test=". = 'barred'">red</xsl:when>
      <xsl:when test=". = 'over'">grey</xsl:when>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
