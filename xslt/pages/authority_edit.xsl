<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title"><xsl:call-template name="heading"/></xsl:template>

  <xsl:template name="heading"><xsl:choose><xsl:when test="id">Change the council’s details</xsl:when><xsl:otherwise>Add a council</xsl:otherwise></xsl:choose></xsl:template>

  <xsl:template match="page" mode="back">
    <xsl:call-template name="back"><xsl:with-param name="href">/authorities<xsl:if test="id">/<xsl:value-of select="id"/></xsl:if></xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l"><xsl:call-template name="heading"/></h1>
        <p class="govuk-body">Notices print the council as it stands here.</p>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Save</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
