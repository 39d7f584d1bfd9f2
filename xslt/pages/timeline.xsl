<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <!-- The page of the record itself: the same path without its last step. -->
  <xsl:variable name="record" select="substring-before(/page/timeline/path, '/timeline')"/>

  <xsl:template match="page" mode="title">History of <xsl:value-of select="timeline/reference"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:choose>
      <xsl:when test="timeline/kind = 'person'">
        <xsl:call-template name="crumb"><xsl:with-param name="href">/people</xsl:with-param><xsl:with-param name="label">People</xsl:with-param></xsl:call-template>
        <xsl:call-template name="crumb"><xsl:with-param name="label" select="timeline/reference"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="timeline" mode="list"/>
        <xsl:call-template name="crumb">
          <xsl:with-param name="href"><xsl:apply-templates select="timeline" mode="record"/></xsl:with-param>
          <xsl:with-param name="label" select="timeline/reference"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="crumb"><xsl:with-param name="label">History</xsl:with-param></xsl:call-template>
  </xsl:template>

  <!-- Where there is no page for this visitor, there is no link: the lead reads partners' events and results. -->
  <xsl:template match="timeline" mode="record"><xsl:if test="own = 1"><xsl:value-of select="$record"/></xsl:if></xsl:template>
  <xsl:template match="timeline[kind = 'referral' and own = 0]" mode="record"><xsl:value-of select="$record"/>/result</xsl:template>
  <xsl:template match="timeline[kind = 'bid' or kind = 'system']" mode="record"><xsl:value-of select="$record"/></xsl:template>

  <!-- The list that the record stands in, where this visitor has one in the menu. -->
  <xsl:template match="timeline" mode="list">
    <xsl:variable name="path">
      <xsl:choose>
        <xsl:when test="kind = 'award'">/referrals</xsl:when>
        <xsl:otherwise>/<xsl:value-of select="kind"/>s</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="item" select="/page/frame/nav/item[href = $path]"/>
    <xsl:if test="$item"><xsl:call-template name="crumb"><xsl:with-param name="href" select="$path"/><xsl:with-param name="label" select="$item/label"/></xsl:call-template></xsl:if>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="timeline/reference"/></span>
    <h1 class="govuk-heading-l">History</h1>
    <p class="govuk-body-l"><xsl:value-of select="timeline/title"/></p>
    <xsl:if test="timeline/stood"><p class="govuk-body"><a class="govuk-link" href="{timeline/stood}">How it stood on a day</a></p></xsl:if>
    <xsl:choose>
      <xsl:when test="timeline/event">
        <p class="govuk-body">
          <xsl:call-template name="count"><xsl:with-param name="of" select="timeline/count"/><xsl:with-param name="one">event</xsl:with-param></xsl:call-template>
          <xsl:text>, newest first. Nothing here can be changed or taken away.</xsl:text>
        </p>
        <xsl:apply-templates select="timeline" mode="events"/>
        <xsl:apply-templates select="timeline" mode="more"/>
      </xsl:when>
      <xsl:otherwise><p class="govuk-body">Nothing is on record here. What is done from now on will be.</p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="timeline" mode="more">
    <xsl:if test="pages > 1">
      <nav class="govuk-pagination" aria-label="Pagination">
        <xsl:if test="page > 1">
          <div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" rel="prev" href="{path}?page={page - 1}"><span class="govuk-pagination__link-title">Newer<span class="govuk-visually-hidden"> events</span></span></a></div>
        </xsl:if>
        <xsl:if test="page &lt; pages">
          <div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" rel="next" href="{path}?page={page + 1}"><span class="govuk-pagination__link-title">Older<span class="govuk-visually-hidden"> events</span></span></a></div>
        </xsl:if>
      </nav>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
