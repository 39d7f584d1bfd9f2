<?xml version="1.0" encoding="utf-8"?>
<!--
  Lists without columns, as they were declared before (core/list_before.c); goes when the last has columns. The model is

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
