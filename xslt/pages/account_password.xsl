<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/code.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Change your password</xsl:template>
  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/account</xsl:with-param><xsl:with-param name="label">Your account</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label">Password</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Change your password</h1>
        <p class="govuk-body">You are signed out everywhere else.</p>
        <xsl:apply-templates select="demo_code"/>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Change password</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
