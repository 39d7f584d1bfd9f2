<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/referral.xsl"/>

  <xsl:template match="page" mode="title">Draft a referral</xsl:template>
  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/referrals</xsl:with-param><xsl:with-param name="label">Referrals</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label">New</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l">Draft a referral</h1>
    <xsl:choose>
      <xsl:when test="form/field[@name = 'category']/option">
        <p class="govuk-body">Nobody outside the council sees it until you publish it.</p>
        <xsl:apply-templates select="form"/>
      </xsl:when>
      <xsl:otherwise>
        <p class="govuk-body">Your council does not buy in any open purchasing system, so there is nothing to refer to.</p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
