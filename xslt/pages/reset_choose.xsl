<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Choose a new password</xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="dps-caption"><xsl:value-of select="account/email"/></span>
        <h1 class="govuk-heading-l">Choose a new password</h1>
        <p class="govuk-body">You are signed out everywhere, and sign in with the new one.</p>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Use this password</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
