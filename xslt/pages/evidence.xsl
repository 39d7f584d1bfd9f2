<?xml version="1.0" encoding="utf-8"?>
<!-- One document that we hold, and the answers that rest on it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="evidence/kind"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/evidence</xsl:with-param>
      <xsl:with-param name="label">Documents</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label" select="evidence/kind"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="dps-caption">Document</span>
        <h1 class="govuk-heading-l"><xsl:value-of select="evidence/kind"/></h1>
        <xsl:if test="evidence/days &lt; 0">
          <xsl:call-template name="warning"><xsl:with-param name="text">It ran out on <xsl:value-of select="evidence/expires_on/@text"/>. Replace it.</xsl:with-param></xsl:call-template>
        </xsl:if>
        <xsl:apply-templates select="evidence"/>
        <div class="govuk-button-group">
          <xsl:call-template name="button">
            <xsl:with-param name="href" select="concat('/evidence/', evidence/id, '/replace')"/>
            <xsl:with-param name="text">Replace it</xsl:with-param>
          </xsl:call-template>
          <xsl:if test="not(use)">
            <xsl:call-template name="act">
              <xsl:with-param name="action">/evidence/<xsl:value-of select="evidence/id"/>/remove</xsl:with-param>
              <xsl:with-param name="label">Remove it</xsl:with-param>
              <xsl:with-param name="look">warning</xsl:with-param>
            </xsl:call-template>
          </xsl:if>
        </div>
        <xsl:if test="use">
          <h2 class="govuk-heading-m">Answers that rest on it</h2>
          <ul class="govuk-list govuk-list--bullet">
            <xsl:for-each select="use">
              <li><a class="govuk-link" href="/answers/{id}"><xsl:value-of select="name"/></a>, application <xsl:value-of select="reference"/> of <xsl:value-of select="establishment_name"/></li>
            </xsl:for-each>
          </ul>
        </xsl:if>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="evidence">
    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:if test="detail">
        <xsl:call-template name="summary">
          <xsl:with-param name="key">Number, sum or rating</xsl:with-param>
          <xsl:with-param name="value" select="string(detail)"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Covers</xsl:with-param>
        <xsl:with-param name="value"><xsl:choose>
          <xsl:when test="establishment_name"><xsl:value-of select="establishment_name"/></xsl:when>
          <xsl:otherwise>Your whole organisation</xsl:otherwise>
        </xsl:choose></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="summary">
        <xsl:with-param name="key">File</xsl:with-param>
        <xsl:with-param name="value"><xsl:choose>
          <xsl:when test="upload"><a class="govuk-link" href="/uploads/{upload}"><xsl:value-of select="file"/></a></xsl:when>
          <xsl:otherwise>None</xsl:otherwise>
        </xsl:choose></xsl:with-param>
      </xsl:call-template>
      <xsl:if test="issued_on">
        <xsl:call-template name="summary">
          <xsl:with-param name="key">Issued</xsl:with-param>
          <xsl:with-param name="value" select="string(issued_on/@text)"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Runs out</xsl:with-param>
        <xsl:with-param name="value"><xsl:choose>
          <xsl:when test="expires_on"><xsl:value-of select="expires_on/@text"/></xsl:when>
          <xsl:otherwise>Does not run out</xsl:otherwise>
        </xsl:choose></xsl:with-param>
      </xsl:call-template>
    </xsl:with-param></xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
