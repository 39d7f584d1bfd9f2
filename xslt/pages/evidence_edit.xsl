<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="evidence">Replace: <xsl:value-of select="evidence/kind"/></xsl:when>
      <xsl:otherwise>Add a document</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="back">
    <xsl:call-template name="back">
      <xsl:with-param name="href">/evidence</xsl:with-param>
      <xsl:with-param name="label">Back to your documents</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="title"/></h1>
        <xsl:if test="evidence">
          <p class="govuk-body">Drafts that rest on the old one will rest on this one. Applications that are sent keep what they were sent with.</p>
        </xsl:if>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Save document</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
  </xsl:template>

  <!-- One of these two is needed, and the last for some kinds: the server says so. -->
  <xsl:template match="field[@name = 'detail' or @name = 'file' or @name = 'expires_on']" mode="label"><xsl:value-of select="label"/></xsl:template>

</xsl:stylesheet>
