<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Who do you act for?</xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l">Act for another organisation</h1>
    <p class="govuk-body">You act for one at a time. Now it is <strong><xsl:value-of select="frame/who/body"/></strong>.</p>
    <xsl:apply-templates select="form"><xsl:with-param name="button">Change</xsl:with-param></xsl:apply-templates>
  </xsl:template>

</xsl:stylesheet>
