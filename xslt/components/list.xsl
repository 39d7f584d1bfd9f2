<?xml version="1.0" encoding="utf-8"?>
<!--
  A list with a filter, sortable columns and pages. Its model is

    <list><path>/referrals</path><query>state=open</query>      what is filtered by, as an address has it, without sort and page
      <count>21</count><first>1</first><last>10</last><page>1</page><pages>3</pages><sort>next_at</sort>
      <filter><name>state</name><option><value>open</value><label/><on>1</on></option><without/></filter>…
      <without><label>Foster care</label><query>state=family</query><finds>2</finds></without>…     when nothing is found
      <row>…</row>…</list>

  sort     the head of a column that sorts: by, label
  pages    of a list: previous, numbers, next
  filter   a fold on a phone and a column on a desktop: fields (markup of its questions)
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="list" mode="sort">
    <xsl:param name="by"/>
    <xsl:param name="label"/>
    <xsl:param name="number"/>
    <th scope="col">
      <xsl:if test="$number"><xsl:attribute name="class">dps-number</xsl:attribute></xsl:if>
      <xsl:if test="sort = $by"><xsl:attribute name="aria-sort">ascending</xsl:attribute></xsl:if>
      <a class="govuk-link dps-sort">
        <xsl:attribute name="href">
          <xsl:apply-templates select="." mode="address"/>sort=<xsl:value-of select="$by"/>
        </xsl:attribute>
        <xsl:value-of select="$label"/>
        <xsl:if test="sort = $by"><xsl:text> </xsl:text><span aria-hidden="true">▲</span></xsl:if>
      </a>
    </th>
  </xsl:template>

  <!-- The address of this list, ready for one more parameter. -->
  <xsl:template match="list" mode="address">
    <xsl:value-of select="path"/>
    <xsl:text>?</xsl:text>
    <xsl:if test="string(query)"><xsl:value-of select="query"/>&amp;</xsl:if>
  </xsl:template>

  <xsl:template match="list" mode="pages">
    <xsl:if test="pages > 1">
      <nav class="govuk-pagination" aria-label="Pagination">
        <xsl:if test="page > 1">
          <div class="govuk-pagination__prev">
            <a class="govuk-link govuk-pagination__link" rel="prev">
              <xsl:apply-templates select="." mode="page"><xsl:with-param name="page" select="page - 1"/></xsl:apply-templates>
              <svg class="govuk-pagination__icon govuk-pagination__icon--prev" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"/></svg>
              <span class="govuk-pagination__link-title">Previous<span class="govuk-visually-hidden"> page</span></span>
            </a>
          </div>
        </xsl:if>
        <ul class="govuk-pagination__list">
          <xsl:call-template name="page-numbers"><xsl:with-param name="number" select="1"/></xsl:call-template>
        </ul>
        <xsl:if test="page &lt; pages">
          <div class="govuk-pagination__next">
            <a class="govuk-link govuk-pagination__link" rel="next">
              <xsl:apply-templates select="." mode="page"><xsl:with-param name="page" select="page + 1"/></xsl:apply-templates>
              <span class="govuk-pagination__link-title">Next<span class="govuk-visually-hidden"> page</span></span>
              <svg class="govuk-pagination__icon govuk-pagination__icon--next" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"/></svg>
            </a>
          </div>
        </xsl:if>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template match="list" mode="page">
    <xsl:param name="page"/>
    <xsl:attribute name="href">
      <xsl:apply-templates select="." mode="address"/>
      <xsl:if test="string(sort)">sort=<xsl:value-of select="sort"/>&amp;</xsl:if>
      <xsl:text>page=</xsl:text><xsl:value-of select="$page"/>
    </xsl:attribute>
  </xsl:template>

  <!-- First, last and those about the current page; what lies between is three dots. -->
  <xsl:template name="page-numbers">
    <xsl:param name="number"/>
    <xsl:variable name="apart" select="$number - page"/>
    <xsl:if test="$number &lt;= pages">
      <xsl:choose>
        <xsl:when test="$number = 1 or $number = pages or ($apart >= -1 and $apart &lt;= 1)">
          <li>
            <xsl:attribute name="class">
              <xsl:text>govuk-pagination__item</xsl:text>
              <xsl:if test="$apart = 0"> govuk-pagination__item--current</xsl:if>
            </xsl:attribute>
            <a class="govuk-link govuk-pagination__link" aria-label="Page {$number}">
              <xsl:if test="$apart = 0"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
              <xsl:apply-templates select="." mode="page"><xsl:with-param name="page" select="$number"/></xsl:apply-templates>
              <xsl:value-of select="$number"/>
            </a>
          </li>
        </xsl:when>
        <xsl:when test="$apart = -2 or $apart = 2">
          <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
        </xsl:when>
      </xsl:choose>
      <xsl:call-template name="page-numbers"><xsl:with-param name="number" select="$number + 1"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ============ filter ============ -->

  <xsl:template match="list" mode="filter">
    <xsl:param name="fields"/>
    <xsl:variable name="on" select="filter/option[on = 1] | filter/value[string(.)]"/>
    <details class="dps-filter">
      <summary>Filter<xsl:if test="$on">: <xsl:value-of select="count($on)"/> on</xsl:if></summary>
      <form action="{path}" method="get">
        <h2 class="govuk-heading-s govuk-!-margin-bottom-2">Filter</h2>
        <xsl:if test="$on">
          <p class="govuk-body dps-small govuk-!-margin-bottom-1" id="on-label">On now: select to remove</p>
          <ul class="dps-chips" aria-labelledby="on-label">
            <!-- The address without this one: an option's own, or its filter's where that takes only one. -->
            <xsl:for-each select="$on[without or ../without]">
              <xsl:variable name="rest" select="without | ../without[not(current()/without)]"/>
              <li>
                <a class="govuk-link" href="{ancestor::list/path}?{$rest}">
                  <span class="govuk-visually-hidden">Remove </span>
                  <xsl:apply-templates select="." mode="filter-words"/>
                  <xsl:text> </xsl:text><span aria-hidden="true">✕</span>
                </a>
              </li>
            </xsl:for-each>
          </ul>
        </xsl:if>
        <xsl:copy-of select="$fields"/>
        <xsl:if test="not(string($fields))"><xsl:apply-templates select="filter" mode="filter"/></xsl:if>
        <div class="govuk-button-group govuk-!-margin-bottom-0">
          <button type="submit" class="govuk-button" data-module="govuk-button">Apply</button>
          <a class="govuk-link" href="{path}">Clear</a>
        </div>
      </form>
    </details>
  </xsl:template>

  <xsl:template match="filter" mode="filter">
    <div class="govuk-form-group">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s"><xsl:apply-templates select="name" mode="filter-words"/></legend>
        <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
          <xsl:for-each select="option">
            <div class="govuk-checkboxes__item">
              <input class="govuk-checkboxes__input" id="{../name}-{position()}" name="{../name}" type="checkbox" value="{value}">
                <xsl:if test="on = 1"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
              </input>
              <label class="govuk-label govuk-checkboxes__label" for="{../name}-{position()}">
                <xsl:apply-templates select="." mode="filter-words"/>
              </label>
            </div>
          </xsl:for-each>
        </div>
      </fieldset>
    </div>
  </xsl:template>

  <xsl:template match="filter/name" mode="filter-words"><xsl:apply-templates select="." mode="plain"/></xsl:template>
  <xsl:template match="filter/value" mode="filter-words">“<xsl:value-of select="."/>”</xsl:template>
  <xsl:template match="filter/option" mode="filter-words">
    <xsl:choose>
      <xsl:when test="label"><xsl:value-of select="label"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="value" mode="plain"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Nothing found: which filter to drop, and what that finds. -->
  <xsl:template match="list" mode="empty">
    <xsl:if test="without[finds > 0]">
      <p class="govuk-body">Without one of the filters, you would see:</p>
      <ul class="govuk-list govuk-list--spaced">
        <xsl:for-each select="without[finds > 0]">
          <li><a class="govuk-link" href="{../path}?{query}"><xsl:value-of select="finds"/></a> without “<xsl:value-of select="label"/>”</li>
        </xsl:for-each>
      </ul>
    </xsl:if>
    <p class="govuk-body"><a class="govuk-link" href="{path}">Clear all filters</a></p>
  </xsl:template>

</xsl:stylesheet>
