<?xml version="1.0" encoding="utf-8"?>
<!-- The mail of one message: that something waits, and where. Nothing of what it tells. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="parts/mail.xsl"/>

  <xsl:template match="/mail">
    <xsl:apply-templates select="item" mode="title"/>
    <xsl:text>.&#10;&#10;</xsl:text>
    <xsl:text>Sign in to read it and see what to do:&#10;</xsl:text>
    <xsl:value-of select="item/link"/>
    <xsl:text>&#10;&#10;</xsl:text>
    <xsl:text>We put no more into an email: what concerns a child stays in the service.&#10;</xsl:text>
    <xsl:apply-templates select="." mode="foot"/>
  </xsl:template>
</xsl:stylesheet>
