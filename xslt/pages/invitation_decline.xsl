<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/referral.xsl"/>

  <xsl:template match="page" mode="title">Say you will not bid: <xsl:value-of select="invitation/reference"/></xsl:template>
  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/invitations</xsl:with-param><xsl:with-param name="label">Referrals</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label" select="invitation/reference"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption">Referral <xsl:value-of select="invitation/reference"/>, <xsl:value-of select="invitation/establishment"/></span>
    <h1 class="govuk-heading-l">Say you will not bid</h1>
    <p class="govuk-body">It does not count against you. You can change your mind until bids close.</p>
    <xsl:apply-templates select="form"><xsl:with-param name="button">We will not bid</xsl:with-param></xsl:apply-templates>
  </xsl:template>

</xsl:stylesheet>
