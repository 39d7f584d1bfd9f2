<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Your organisation</xsl:template>
  <xsl:template match="page" mode="back">
    <xsl:call-template name="back"><xsl:with-param name="href">/register/number?code=<xsl:value-of select="form/field[@name = 'code']/value"/></xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="dps-caption">Register your organisation: 3 of 3</span>
        <h1 class="govuk-heading-l">Your organisation</h1>
        <p class="govuk-body">Award notices name you as you stand here. You can change it later.</p>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Register</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
  </xsl:template>

  <!-- Left empty it is not left out. -->
  <xsl:template match="field[@name = 'nuts']" mode="label"><xsl:value-of select="label"/></xsl:template>

</xsl:stylesheet>
