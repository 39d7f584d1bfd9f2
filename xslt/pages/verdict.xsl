<?xml version="1.0" encoding="utf-8"?>
<!-- One criterion: what the applicant said, and the decision on it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/said.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="answer/name"/>, <xsl:value-of select="answer/reference"/></xsl:template>
  <xsl:template match="page" mode="back">
    <xsl:call-template name="back"><xsl:with-param name="href">/applications/<xsl:value-of select="answer/application"/></xsl:with-param><xsl:with-param name="label">Back to the application</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="dps-caption"><xsl:value-of select="answer/reference"/>, <xsl:value-of select="answer/establishment_name"/></span>
        <h1 class="govuk-heading-l"><xsl:value-of select="answer/name"/></h1>
        <p class="govuk-body"><xsl:value-of select="answer/question"/></p>
        <h2 class="govuk-heading-s">They say</h2>
        <div class="govuk-!-margin-bottom-6"><xsl:apply-templates select="answer" mode="said"/></div>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Save the decision</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
