<?xml version="1.0" encoding="utf-8"?>
<!-- What mails share. Their models hold a kind's title, a public reference and a link (xslt/models/mail_parts.rng). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="item" mode="title">
    <xsl:value-of select="title"/>
    <xsl:if test="reference">: <xsl:value-of select="reference"/></xsl:if>
  </xsl:template>

  <xsl:template match="mail" mode="foot">
    <xsl:text>&#10;From </xsl:text><xsl:value-of select="service"/>
    <xsl:text>&#10;To change what we email you, and how often: </xsl:text><xsl:value-of select="account"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
