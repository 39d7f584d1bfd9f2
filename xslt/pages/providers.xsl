<?xml version="1.0" encoding="utf-8"?>
<!-- Every provider, for officers: find one, sort, take the list away. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Providers</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Providers</xsl:with-param></xsl:call-template></xsl:template>

</xsl:stylesheet>
