<?xml version="1.0" encoding="utf-8"?>
<!-- Every provider, for officers: find one, sort, take the list away. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Providers</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Providers</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l"><xsl:call-template name="count"><xsl:with-param name="of" select="list/count"/><xsl:with-param name="one">provider</xsl:with-param></xsl:call-template></h1>
    <xsl:if test="frame/who/role/@word = 'procurement'"><p class="govuk-body"><a class="govuk-link" href="/providers/new">Invite a provider</a></p></xsl:if>
    <div class="dps-split">
      <xsl:apply-templates select="list" mode="filter">
        <xsl:with-param name="fields"><xsl:apply-templates select="list" mode="questions"/></xsl:with-param>
      </xsl:apply-templates>
      <div><xsl:apply-templates select="list"/></div>
    </div>
  </xsl:template>

  <xsl:template match="list" mode="questions">
    <div class="govuk-form-group"><label class="govuk-label" for="q">Name</label><input class="govuk-input" id="q" name="q" type="text" value="{filter[name = 'q']/value}"/></div>
    <div class="govuk-form-group">
      <label class="govuk-label" for="category">Category</label>
      <select class="govuk-select" id="category" name="category">
        <option value="">Any</option>
        <xsl:for-each select="/page/category"><option value="{value}"><xsl:if test="value = /page/list/filter[name = 'category']/value"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><xsl:value-of select="label"/></option></xsl:for-each>
      </select>
    </div>
    <div class="govuk-form-group">
      <label class="govuk-label" for="state">Place</label>
      <select class="govuk-select" id="state" name="state">
        <option value="">Any</option>
        <xsl:call-template name="state-option"><xsl:with-param name="value">admitted</xsl:with-param><xsl:with-param name="label">Admitted</xsl:with-param></xsl:call-template>
        <xsl:call-template name="state-option"><xsl:with-param name="value">suspended</xsl:with-param><xsl:with-param name="label">Suspended</xsl:with-param></xsl:call-template>
        <xsl:call-template name="state-option"><xsl:with-param name="value">none</xsl:with-param><xsl:with-param name="label">Not in yet</xsl:with-param></xsl:call-template>
      </select>
    </div>
  </xsl:template>

  <xsl:template name="state-option">
    <xsl:param name="value"/>
    <xsl:param name="label"/>
    <option value="{$value}"><xsl:if test="filter[name = 'state']/option[value = $value]/on = 1"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><xsl:value-of select="$label"/></option>
  </xsl:template>

  <xsl:template match="list">
    <xsl:choose>
      <xsl:when test="row">
        <xsl:call-template name="table">
          <xsl:with-param name="id">providers</xsl:with-param>
          <xsl:with-param name="caption"><xsl:value-of select="first"/> to <xsl:value-of select="last"/> of <xsl:value-of select="count"/></xsl:with-param>
          <xsl:with-param name="look">small</xsl:with-param>
          <xsl:with-param name="wide" select="true()"/>
          <xsl:with-param name="head">
            <tr>
              <xsl:apply-templates select="." mode="sort"><xsl:with-param name="by">name</xsl:with-param><xsl:with-param name="label">Provider</xsl:with-param></xsl:apply-templates>
              <xsl:apply-templates select="." mode="sort"><xsl:with-param name="by">town</xsl:with-param><xsl:with-param name="label">Town</xsl:with-param></xsl:apply-templates>
              <th scope="col">Kind</th>
              <th scope="col" class="dps-number">Establishments</th>
              <xsl:apply-templates select="." mode="sort"><xsl:with-param name="by">admitted</xsl:with-param><xsl:with-param name="label">Admitted</xsl:with-param><xsl:with-param name="number" select="true()"/></xsl:apply-templates>
              <th scope="col" class="dps-number">Suspended</th>
            </tr>
          </xsl:with-param>
          <xsl:with-param name="body"><xsl:apply-templates select="row"/></xsl:with-param>
        </xsl:call-template>
        <xsl:apply-templates select="." mode="pages"/>
        <p class="govuk-body"><a class="govuk-link"><xsl:attribute name="href"><xsl:apply-templates select="." mode="address"/>as=csv</xsl:attribute>Download the list (CSV)</a></p>
      </xsl:when>
      <xsl:otherwise><p class="govuk-body">None is like that. <a class="govuk-link" href="{path}">See all providers</a></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="filter[name = 'category']/value" mode="filter-words"><xsl:value-of select="/page/category[value = current()]/label"/></xsl:template>

  <xsl:template match="row">
    <tr>
      <th scope="row"><a class="govuk-link" href="/providers/{id}"><xsl:value-of select="name"/></a></th>
      <td><xsl:value-of select="town"/></td>
      <td><xsl:choose><xsl:when test="size = 'sme'">Small or medium</xsl:when><xsl:otherwise>Large</xsl:otherwise></xsl:choose><xsl:if test="vcse = 1">, voluntary</xsl:if></td>
      <td class="dps-number"><xsl:value-of select="establishments"/></td>
      <td class="dps-number"><xsl:value-of select="admitted"/></td>
      <td class="dps-number"><xsl:value-of select="suspended"/></td>
    </tr>
  </xsl:template>

</xsl:stylesheet>
