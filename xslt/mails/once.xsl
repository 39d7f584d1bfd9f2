<?xml version="1.0" encoding="utf-8"?>
<!-- A link that works once: an invitation, a new password, an address to be confirmed. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="parts/mail.xsl"/>

  <xsl:template match="/mail">
    <xsl:apply-templates select="item" mode="title"/>
    <xsl:text>.&#10;&#10;</xsl:text>
    <xsl:text>Open this link to go on:&#10;</xsl:text>
    <xsl:value-of select="item/link"/>
    <xsl:text>&#10;&#10;</xsl:text>
    <xsl:text>It works once, and not for long. If you did not expect this email, do nothing: without the&#10;</xsl:text>
    <xsl:text>link nothing changes.&#10;&#10;</xsl:text>
    <xsl:text>From </xsl:text><xsl:value-of select="service"/><xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
