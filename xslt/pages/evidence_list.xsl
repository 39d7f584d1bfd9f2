<?xml version="1.0" encoding="utf-8"?>
<!-- Documents that we hold for a provider; what has run out or soon will stands first. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="." mode="answer"/></xsl:template>

  <xsl:template match="page" mode="answer">
    <xsl:variable name="out" select="count(evidence[days &lt; 0])"/>
    <xsl:variable name="soon" select="count(evidence[days >= 0 and days &lt;= 30])"/>
    <xsl:choose>
      <xsl:when test="$out and $soon"><xsl:value-of select="$out"/> run out, <xsl:value-of select="$soon"/> will within 30 days</xsl:when>
      <xsl:when test="$out"><xsl:call-template name="count"><xsl:with-param name="of" select="$out"/><xsl:with-param name="one">document has run out</xsl:with-param><xsl:with-param name="many">documents have run out</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test="$soon"><xsl:call-template name="count"><xsl:with-param name="of" select="$soon"/><xsl:with-param name="one">document runs out within 30 days</xsl:with-param><xsl:with-param name="many">documents run out within 30 days</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test="evidence"><xsl:call-template name="count"><xsl:with-param name="of" select="count(evidence)"/><xsl:with-param name="one">document, none runs out soon</xsl:with-param><xsl:with-param name="many">documents, none runs out soon</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:otherwise>No documents yet</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="label">Documents</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="dps-headline">
      <div>
        <span class="dps-caption">Documents of <xsl:value-of select="frame/who/body"/></span>
        <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="answer"/></h1>
      </div>
      <div class="govuk-button-group"><a href="/evidence/new" role="button" draggable="false" class="govuk-button" data-module="govuk-button">Add a document</a></div>
    </div>
    <p class="govuk-body">We ask for each document once. Every application uses it until it runs out.</p>
    <xsl:if test="evidence">
      <xsl:call-template name="table">
        <xsl:with-param name="id">documents</xsl:with-param>
        <xsl:with-param name="caption">Documents that we hold</xsl:with-param>
        <xsl:with-param name="look">hidden</xsl:with-param>
        <xsl:with-param name="head">
          <tr><th scope="col">Document</th><th scope="col">Covers</th><th scope="col">Runs out</th></tr>
        </xsl:with-param>
        <xsl:with-param name="body"><xsl:apply-templates select="evidence"/></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="evidence">
    <tr>
      <th scope="row">
        <a class="govuk-link" href="/evidence/{id}"><xsl:value-of select="kind"/></a>
        <xsl:if test="detail"><br/><span class="dps-quiet"><xsl:value-of select="detail"/></span></xsl:if>
      </th>
      <td><xsl:choose>
        <xsl:when test="establishment_name"><xsl:value-of select="establishment_name"/></xsl:when>
        <xsl:otherwise>Whole organisation</xsl:otherwise>
      </xsl:choose></td>
      <td>
        <xsl:choose>
          <xsl:when test="not(expires_on)"><span class="dps-quiet">Does not run out</span></xsl:when>
          <xsl:when test="days &lt; 0"><span class="dps-late">Ran out on <xsl:value-of select="expires_on/@text"/></span></xsl:when>
          <xsl:when test="days &lt;= 30"><span class="dps-soon"><xsl:value-of select="expires_on/@text"/>, in <xsl:call-template name="count"><xsl:with-param name="of" select="days"/><xsl:with-param name="one">day</xsl:with-param></xsl:call-template></span></xsl:when>
          <xsl:otherwise><xsl:value-of select="expires_on/@text"/></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="days &lt;= 30"><br/><a class="govuk-link" href="/evidence/{id}/replace">Replace<span class="govuk-visually-hidden"><xsl:text> </xsl:text><xsl:value-of select="kind"/></span></a></xsl:if>
      </td>
    </tr>
  </xsl:template>

</xsl:stylesheet>
