<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/referral.xsl"/>

  <xsl:template match="page" mode="title">A later deadline: <xsl:value-of select="referral/reference"/></xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:apply-templates select="referral" mode="crumbs"/></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="referral" mode="caption"/>
    <h1 class="govuk-heading-l">A later deadline</h1>
    <p class="govuk-body">Bids close on <xsl:value-of select="referral/closes_at/@text"/>. A deadline can only move later, for everyone. Bids that are in stay sealed.</p>
    <xsl:apply-templates select="form"><xsl:with-param name="button">Move the deadline</xsl:with-param></xsl:apply-templates>
  </xsl:template>

</xsl:stylesheet>
