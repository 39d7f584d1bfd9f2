<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Set up your account</xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="dps-caption"><xsl:value-of select="invitation/body"/></span>
        <h1 class="govuk-heading-l">Set up your account</h1>
        <p class="govuk-body">You were invited as <strong><xsl:value-of select="invitation/email"/></strong>. You will sign in with this address.</p>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Set up and sign in</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
