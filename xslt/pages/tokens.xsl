<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Machines</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Machines</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="lead">
    <p class="govuk-body">A token lets a program of a council read pages as XML. It changes nothing, and it ends by itself. <a class="govuk-link" href="/models">What pages look like as XML</a></p>
  </xsl:template>

  <xsl:template match="used_at" mode="cell"><xsl:value-of select="@text"/></xsl:template>
  <xsl:template match="column[@name = 'used_at']" mode="blank">Never</xsl:template>

</xsl:stylesheet>
