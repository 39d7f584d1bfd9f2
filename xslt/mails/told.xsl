<?xml version="1.0" encoding="utf-8"?>
<!-- For somebody who cannot sign in, or need not: all that there is to say. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="parts/mail.xsl"/>

  <xsl:template match="/mail">
    <xsl:apply-templates select="item" mode="title"/>
    <xsl:text>.&#10;&#10;</xsl:text>
    <xsl:value-of select="item/says"/>
    <xsl:text>&#10;&#10;</xsl:text>
    <xsl:value-of select="item/link"/>
    <xsl:text>&#10;&#10;From </xsl:text><xsl:value-of select="service"/><xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
