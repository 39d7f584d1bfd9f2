<?xml version="1.0" encoding="utf-8"?>
<!--
  A page on paper. Every page begins with whose it is, what it is and as at when, once it is printed; a page that goes
  into a panel's papers says in mode="document" what it is called there, and has a button to print it.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="page" mode="document"/>

  <xsl:template match="frame" mode="paper">
    <xsl:param name="title"/>
    <xsl:variable name="document"><xsl:apply-templates select=".." mode="document"/></xsl:variable>
    <div class="dps-paper">
      <p>
        <strong><xsl:choose><xsl:when test="who/body"><xsl:value-of select="who/body"/></xsl:when><xsl:otherwise><xsl:value-of select="service"/></xsl:otherwise></xsl:choose></strong>
        <br/>
        <xsl:choose><xsl:when test="string($document)"><xsl:value-of select="$document"/></xsl:when><xsl:otherwise><xsl:value-of select="$title"/></xsl:otherwise></xsl:choose>
      </p>
      <p>As at <xsl:value-of select="now/@text"/><xsl:if test="who"><br/>Printed by <xsl:value-of select="who/name"/></xsl:if></p>
    </div>
  </xsl:template>

  <!-- Shown by a script: without one the browser's own menu prints. -->
  <xsl:template match="frame" mode="print-button">
    <xsl:variable name="document"><xsl:apply-templates select=".." mode="document"/></xsl:variable>
    <xsl:if test="string($document)">
      <button type="button" class="govuk-button govuk-button--secondary dps-noprint" data-print="page" hidden="hidden">Print this page</button>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
