<?xml version="1.0" encoding="utf-8"?>
<!-- The daily mail: a line and a link for each message since the last. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="parts/mail.xsl"/>

  <xsl:template match="/mail">
    <xsl:choose>
      <xsl:when test="count(item) = 1">One message is new</xsl:when>
      <xsl:otherwise><xsl:value-of select="count(item)"/> messages are new</xsl:otherwise>
    </xsl:choose>
    <xsl:text>. Sign in to read them:&#10;</xsl:text>
    <xsl:value-of select="inbox"/>
    <xsl:text>&#10;</xsl:text>
    <xsl:for-each select="item">
      <xsl:text>&#10;</xsl:text>
      <xsl:apply-templates select="." mode="title"/>
      <xsl:text>&#10;</xsl:text>
      <xsl:value-of select="link"/>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
    <xsl:apply-templates select="." mode="foot"/>
  </xsl:template>
</xsl:stylesheet>
