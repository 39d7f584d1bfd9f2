<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/referral.xsl"/>

  <xsl:template match="page" mode="title">About: <xsl:value-of select="referral/reference"/></xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:apply-templates select="referral" mode="crumbs"/></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="referral" mode="caption"/>
    <h1 class="govuk-heading-l govuk-!-margin-bottom-4">What is it?</h1>
    <xsl:apply-templates select="referral" mode="steps"/>
    <xsl:if test="referral/referral_hint"><xsl:call-template name="inset"><xsl:with-param name="text" select="string(referral/referral_hint)"/></xsl:call-template></xsl:if>
    <xsl:apply-templates select="form"/>
  </xsl:template>

</xsl:stylesheet>
