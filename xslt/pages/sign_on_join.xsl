<?xml version="1.0" encoding="utf-8"?>
<!-- An invitation taken up with an account of the portal. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Accept the invitation</xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="dps-caption"><xsl:value-of select="body"/></span>
        <h1 class="govuk-heading-l">Accept the invitation</h1>
        <p class="govuk-body">From then on you act for <strong><xsl:value-of select="body"/></strong> when you are signed in as <xsl:value-of select="frame/who/name"/>.</p>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Accept</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
