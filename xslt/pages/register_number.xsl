<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">How is your organisation registered?</xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="dps-caption">Register your organisation: 2 of 3</span>
        <h1 class="govuk-heading-l">How is your organisation registered?</h1>
        <p class="govuk-body">Give the company number, the charity number, or both. With them we see whether your organisation is here already.</p>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Continue</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
