<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Your name and password</xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="dps-caption">Register your organisation: 1 of 3</span>
        <h1 class="govuk-heading-l">Your name and password</h1>
        <p class="govuk-body">You will sign in as <strong><xsl:value-of select="email"/></strong>.</p>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Continue</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
