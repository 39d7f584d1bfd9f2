<?xml version="1.0" encoding="utf-8"?>
<!-- Before anything is shown: does the evaluator have a conflict of interest? -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Declare conflicts of interest: <xsl:value-of select="marking/reference"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/marking</xsl:with-param>
      <xsl:with-param name="label">Marking</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb">
      <xsl:with-param name="label"><xsl:value-of select="marking/reference"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="marking/reference"/>, <xsl:value-of select="marking/title"/></span>
    <h1 class="govuk-heading-l">Declare conflicts of interest</h1>
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <p class="govuk-body">You are named to mark these bids. You read them once you have declared.</p>
        <ul class="govuk-list govuk-list--bullet">
          <xsl:for-each select="bidder"><li><xsl:value-of select="establishment"/>, <xsl:value-of select="provider"/></li></xsl:for-each>
        </ul>
        <p class="govuk-body">A conflict is anything that could make you, or could seem to make you, less than impartial: you, your family or friends work there, own part of it, or have a quarrel with it.</p>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Declare</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
