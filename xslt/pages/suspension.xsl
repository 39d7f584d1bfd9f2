<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Suspend <xsl:value-of select="provider/name"/></xsl:template>
  <xsl:template match="page" mode="back">
    <xsl:call-template name="back"><xsl:with-param name="href">/providers/<xsl:value-of select="provider/id"/></xsl:with-param><xsl:with-param name="label">Back to the provider</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="field[@name = 'establishment']" mode="label"><xsl:value-of select="label"/></xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="dps-caption"><xsl:value-of select="provider/name"/></span><h1 class="govuk-heading-l">Suspend from new invitations</h1>
        <p class="govuk-body">It holds for every council. Placements that run go on. A bid counts only if the suspension is lifted before the deadline.</p>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Suspend and tell the provider</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
