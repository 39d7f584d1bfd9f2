<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/roles.xsl"/>

  <xsl:template match="page" mode="back">
    <xsl:call-template name="back"><xsl:with-param name="href">/people/<xsl:value-of select="role/person"/></xsl:with-param><xsl:with-param name="label">Back to <xsl:value-of select="role/name"/></xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">What <xsl:value-of select="role/name"/> may award alone</xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
      <span class="dps-caption dps-first"><xsl:apply-templates select="role" mode="role-of"/></span>
      <h1 class="govuk-heading-l">What <xsl:value-of select="role/name"/> may award alone</h1>
      <p class="govuk-body">Awards above it need an approver, or a decision on paper. Awards that are made already stay.</p>
      <xsl:apply-templates select="form"><xsl:with-param name="button">Save</xsl:with-param></xsl:apply-templates>
    </div></div>
  </xsl:template>

</xsl:stylesheet>
