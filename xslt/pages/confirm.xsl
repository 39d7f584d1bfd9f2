<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/code.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Confirm that it is you</xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Confirm that it is you</h1>
        <p class="govuk-body">What comes next is better not done by somebody who finds your screen unlocked.</p>
        <xsl:apply-templates select="demo_code"/>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Continue</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
