<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">More time for <xsl:value-of select="application/reference"/></xsl:template>
  <xsl:template match="page" mode="back">
    <xsl:call-template name="back"><xsl:with-param name="href">/applications/<xsl:value-of select="application/id"/></xsl:with-param><xsl:with-param name="label">Back to the application</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="dps-caption"><xsl:value-of select="application/reference"/>, <xsl:value-of select="application/establishment_name"/></span>
        <h1 class="govuk-heading-l">Decide by <xsl:value-of select="due_then/@text"/> instead of <xsl:value-of select="application/due_on/@text"/></h1>
        <p class="govuk-body">That is 15 working days instead of 10. It can be done once.</p>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Extend</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
