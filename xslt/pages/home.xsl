<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:template match="page" mode="title">Home</xsl:template>
  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l"><xsl:value-of select="count(item)"/> to do</h1>
    <xsl:for-each select="item"><p class="govuk-body"><xsl:value-of select="what"/> <xsl:value-of select="reference"/></p></xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
