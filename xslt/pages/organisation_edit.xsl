<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Change your organisation</xsl:template>

  <xsl:template match="page" mode="back">
    <xsl:call-template name="back">
      <xsl:with-param name="href">/organisation</xsl:with-param>
      <xsl:with-param name="label">Back to your organisation</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Change your organisation</h1>
        <p class="govuk-body">Award notices name you as you stand here.</p>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Save</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
  </xsl:template>

  <!-- Left empty it is not left out. -->
  <xsl:template match="field[@name = 'nuts']" mode="label"><xsl:value-of select="label"/></xsl:template>

</xsl:stylesheet>
