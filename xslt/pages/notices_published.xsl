<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Published notices</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Published notices</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="lead"><p class="govuk-body">What was awarded through these purchasing systems, as the journals print it. Nothing in a notice is about a child.</p></xsl:template>

  <xsl:template match="channel" mode="cell"><xsl:value-of select="@text"/><xsl:if test=". = 'journal'">, form <xsl:value-of select="../form"/></xsl:if></xsl:template>

</xsl:stylesheet>
