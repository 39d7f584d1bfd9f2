<?xml version="1.0" encoding="utf-8"?>
<!-- Codes of an authenticator app: the box to enter one, the picture that sets one up, and what the demo tells. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="field[@name = 'code']" mode="control">
    <xsl:apply-templates select="." mode="box"><xsl:with-param name="width">20</xsl:with-param></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="demo_code">
    <xsl:call-template name="inset">
      <xsl:with-param name="text">In this demo the code is <strong class="dps-key-text"><xsl:value-of select="."/></strong></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="qr">
    <svg class="dps-qr" viewBox="0 0 {@size} {@size}" role="img" aria-label="QR code for your app; the key below says the same">
      <rect width="{@size}" height="{@size}" fill="#fff"/>
      <path d="{path}" fill="#000" shape-rendering="crispEdges"/>
    </svg>
  </xsl:template>

</xsl:stylesheet>
