<?xml version="1.0" encoding="utf-8"?>
<!-- Everything that was written between this provider or council and others. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Messages</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Messages</xsl:with-param></xsl:call-template></xsl:template>

</xsl:stylesheet>
