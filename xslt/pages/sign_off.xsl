<?xml version="1.0" encoding="utf-8"?>
<!-- Signed out here, on the way to the portal's own sign-out. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">You are signed out here</xsl:template>
  <xsl:template match="page" mode="head"><meta http-equiv="refresh" content="0; url={address}"/></xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="title"/></h1>
    <p class="govuk-body">You may still be signed in to <xsl:value-of select="frame/service"/>. <a class="govuk-link" href="{address}">Sign out there too</a>, above all if others use this computer.</p>
  </xsl:template>

</xsl:stylesheet>
