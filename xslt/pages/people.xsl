<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">People</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">People</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="row/roles" mode="cell"><div class="dps-first"><xsl:value-of select="."/></div></xsl:template>

</xsl:stylesheet>
