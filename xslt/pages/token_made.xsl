<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">The token is made</xsl:template>
  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/tokens</xsl:with-param><xsl:with-param name="label">Machines</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label"><xsl:value-of select="name"/></xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="name"/></span>
    <h1 class="govuk-heading-l">The token is made</h1>
    <xsl:call-template name="warning"><xsl:with-param name="text">Copy it now. It is shown this once and kept nowhere, so nobody can show it to you again.</xsl:with-param></xsl:call-template>
    <p class="dps-code"><xsl:value-of select="token"/></p>
    <p class="govuk-body">The program sends it with each request, and asks for pages below <span class="dps-nowrap">/machine/</span>:</p>
    <p class="dps-code">curl -H 'Authorization: Bearer <xsl:value-of select="token"/>' <xsl:value-of select="address"/>/notices/published</p>
    <p class="govuk-body"><a class="govuk-link" href="/models">What pages look like as XML</a></p>
    <p class="govuk-body"><a class="govuk-link" href="/tokens/{id}">I have copied it</a></p>
  </xsl:template>

</xsl:stylesheet>
