<?xml version="1.0" encoding="utf-8"?>
<!-- More time for a family to answer, and why. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/outcome.xsl"/>

  <xsl:template match="page" mode="title">Give the family more time</xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:apply-templates select="referral" mode="steps-crumbs"><xsl:with-param name="label">More time</xsl:with-param></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
      <span class="dps-caption"><xsl:value-of select="referral/reference"/>, <xsl:value-of select="referral/title"/></span>
      <h1 class="govuk-heading-l">Give the family more time</h1>
      <p class="govuk-body">They have until <xsl:value-of select="answer/answer_by/@text"/>.</p>
      <xsl:apply-templates select="form"><xsl:with-param name="button">Give more time</xsl:with-param></xsl:apply-templates>
    </div></div>
  </xsl:template>

</xsl:stylesheet>
